@echo off
rem Runs any command of the project, and sets up what that needs: helpsite check
chcp 65001 >nul
set PYTHONUTF8=1
set HELPSITE=helpsite
set HELPSITE_PYTHON=python
where py >nul 2>nul && set HELPSITE_PYTHON=py -3
where python >nul 2>nul || where py >nul 2>nul || goto nothing
%HELPSITE_PYTHON% "%~dp0hooks\launch.py" helpsite %*
exit /b %errorlevel%
:nothing
echo python.org에서 Python 3.11 이상을 설치한 뒤 다시 실행하세요.
echo Install Python 3.11 or newer from python.org, then run this again.
exit /b 1
