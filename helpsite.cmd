@echo off
rem Runs any command of the project, and sets up what that needs: helpsite check
call "%~dp0hooks\launch.cmd" helpsite %*
