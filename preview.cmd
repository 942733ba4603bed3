@echo off
rem Shows the site on http://127.0.0.1:8000 and opens it in the browser; a double click will do.
call "%~dp0hooks\launch.cmd" mkdocs serve --open --dev-addr 127.0.0.1:8000
if errorlevel 1 pause
