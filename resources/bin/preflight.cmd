@echo off
rem Preflight's command line, on the runtime that the app brought along.
setlocal
set ELECTRON_RUN_AS_NODE=1
"%~dp0..\..\Preflight.exe" "%~dp0..\app.asar\out\main\cli.js" %*
exit /b %ERRORLEVEL%
