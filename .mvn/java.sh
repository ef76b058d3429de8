# Read in by mvnw and samsvar: sets JAVA_HOME to a JDK of release 25 or newer, and a locale of UTF-8.

jdk_fits() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${release:-0}" -ge 25 ]
}
jdk_find() (
    on_path=$(readlink -f "$(command -v java)" 2>/dev/null) || :
    IFS='
'
    for home in "${JAVA_HOME-}" "${on_path%/bin/java}" $(env | sed -n 's/^JAVA_HOME_25[^=]*=//p') \
        /usr/lib/jvm/* /opt/* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        jdk_fits "$home" && printf '%s\n' "$home" && return
    done
    echo "samsvar needs a JDK, release 25 or newer: install one (for instance Temurin 25 from https://adoptium.net) or set JAVA_HOME to it" >&2
    return 1
)
JAVA_HOME=$(jdk_find) || exit 3
export JAVA_HOME

# Java takes the encoding of file names from the locale, and would not open answers/Ås.pdf under LANG=C.
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    unset LC_ALL
    export LC_CTYPE=C.UTF-8
fi
