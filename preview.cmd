@echo off
rem Shows the site on http://127.0.0.1:8000 and opens it in the browser; a double click will do.
chcp 65001 >nul
set PYTHONUTF8=1
set HELPSITE=helpsite
set HELPSITE_PYTHON=python
where py >nul 2>nul && set HELPSITE_PYTHON=py -3
where python >nul 2>nul || where py >nul 2>nul || goto nothing
%HELPSITE_PYTHON% "%~dp0hooks\launch.py" mkdocs serve --open --dev-addr 127.0.0.1:8000
if errorlevel 1 pause
exit /b
:nothing
echo python.org에서 Python 3.11 이상을 설치한 뒤 다시 실행하세요.
echo Install Python 3.11 or newer from python.org, then run this again.
pause
exit /b 1
