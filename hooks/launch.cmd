@echo off
rem Finds a Python and lets launch.py run a command of the project: preview.cmd and helpsite.cmd call this.
setlocal
chcp 65001 >nul
set PYTHONUTF8=1
rem As PowerShell wants it, which is VS Code's terminal; it is right for cmd too.
set HELPSITE=.\helpsite
set FOUND=
rem Each is asked to run: a new Windows has a "python" that only opens the shop.
for %%v in (3.14 3.13 3.12 3.11) do if not defined FOUND py -%%v -c "" >nul 2>nul && set FOUND=py -%%v
if not defined FOUND python -c "" >nul 2>nul && set FOUND=python
if not defined FOUND goto nothing
%FOUND% "%~dp0launch.py" %*
exit /b
:nothing
echo python.org에서 Python 3.14를 설치한 뒤 다시 실행하세요.
echo Install Python 3.14 from python.org, then run this again.
exit /b 1
