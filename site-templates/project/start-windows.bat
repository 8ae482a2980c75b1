@echo off
rem Shows your private site in the browser. The first time, it sets things up, for which it needs the internet.
setlocal
cd /d "%~dp0"
set NO_MKDOCS_2_WARNING=1
for %%W in (program\inroads-*.whl) do (
  set "WHEEL=%%W"
  set "READY=.venv\%%~nxW.ready"
)
if exist "%READY%" goto show

set "PYTHON="
for %%V in (3.13 3.12 3.11) do if not defined PYTHON py -%%V -c "" >nul 2>nul && set "PYTHON=py -%%V"
if not defined PYTHON python -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))" >nul 2>nul && set "PYTHON=python"
if not defined PYTHON goto missing

echo Setting things up. This takes a minute or two, and only this once.
%PYTHON% -m venv .venv || goto failed
.venv\Scripts\python -m pip --disable-pip-version-check --quiet install --require-hashes --requirement requirements.txt || goto failed
.venv\Scripts\python -m pip --disable-pip-version-check --quiet install --no-deps --force-reinstall "%WHEEL%" || goto failed
type nul > "%READY%"

:show
echo Your private site opens in the browser, at http://127.0.0.1:8000/
echo Keep this window open while you use it. Close it when you are done.
.venv\Scripts\mkdocs serve --open
pause
exit /b

:missing
echo Python 3.11, 3.12 or 3.13 isn't there yet. Install it from www.python.org, then start this again.
pause
exit /b 1

:failed
echo.
echo That didn't work. What went wrong stands above. Nothing of your notes was touched.
echo Look into README.txt, under "When something goes wrong".
pause
exit /b 1
