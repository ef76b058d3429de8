#!/bin/sh
# Prints the home of a JDK of release 25 or newer, or says what to install. Used by mvnw and samsvar.
fits() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${release:-0}" -ge 25 ]
}
on_path=$(readlink -f "$(command -v java)" 2>/dev/null)
IFS='
'
for home in "${JAVA_HOME-}" "${on_path%/bin/java}" $(env | sed -n 's/^JAVA_HOME_25[^=]*=//p') \
    /usr/lib/jvm/* /opt/* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    fits "$home" && printf '%s\n' "$home" && exit
done
echo "samsvar needs a JDK, release 25 or newer: install one (for instance Temurin 25 from https://adoptium.net) or set JAVA_HOME to it" >&2
exit 1
