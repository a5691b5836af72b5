# What the commands at the root share: finding the tools, and building once.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

stop() { printf '%s\n' "$*" >&2; exit 1; }

need_dotnet() {
  command -v dotnet >/dev/null || stop "The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download and try again."
  dotnet --list-sdks | grep -q '^10\.' || stop "The .NET SDK here is $(dotnet --list-sdks | tail -n 1 | cut -d' ' -f1); version 10 is needed: https://dotnet.microsoft.com/download"
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || stop "Node.js 20.19 or later with npm is missing; it builds the page. Install it from https://nodejs.org and try again."
  local major minor
  IFS=. read -r major minor _ <<<"$(node --version | tr -d v)"
  [ "$major" -gt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; } \
    || stop "Node.js here is $(node --version); version 20.19 or later is needed to build the page: https://nodejs.org"
}

# Builds a project unless its output is newer than every file it could come from.
build_quietly() {
  local project=$1 name output log
  name=$(basename "$project")
  output="$root/$project/bin/Release/net10.0/$name.dll"
  if [ -f "$output" ] && [ -z "$(find "$root/src" "$root/viewer" "$root/samples" "$root"/*.props "$root/global.json" -newer "$output" \
      -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' -not -path '*/wwwroot/*' -type f -print -quit 2>/dev/null)" ]; then
    return
  fi
  printf 'Building %s (the first time takes about a minute) …\n' "$name" >&2
  log=$(mktemp)
  if ! dotnet build "$root/$project" --configuration Release --verbosity quiet -nodeReuse:false >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    stop "The build failed; the lines above say where."
  fi
  rm -f "$log"
  touch "$output"
}
