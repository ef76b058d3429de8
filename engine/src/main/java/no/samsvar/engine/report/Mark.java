package no.samsvar.engine.report;

/** The mark of Samsvar, and the patterns that tell parts of a bar apart without colour. */
final class Mark {
    private Mark() {}

    /** Several voices run together into one line that leads on. */
    static String logo() {
        return """
        <svg class="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">\
        <rect class="logo-b" width="32" height="32" rx="7"/>\
        <g class="logo-l"><path d="M8 8c8 0 7 8 14 8"/><path d="M8 16h16"/><path d="M8 24c8 0 7-8 14-8"/></g>\
        <g class="logo-d"><circle cx="8" cy="8" r="2.6"/><circle cx="8" cy="16" r="2.6"/>\
        <circle cx="8" cy="24" r="2.6"/></g></svg>\
        """;
    }

    static String patterns() {
        return """
        <svg class="vh" width="0" height="0" aria-hidden="true" focusable="false"><defs>\
        <pattern id="pt-quotation" width="6" height="6" patternUnits="userSpaceOnUse">\
        <rect class="b-own" width="6" height="6"/><circle class="i-own" cx="3" cy="3" r="1.3"/></pattern>\
        <pattern id="pt-case" width="7" height="7" patternUnits="userSpaceOnUse">\
        <rect class="b-case" width="7" height="7"/><path class="i-case" d="M-1 8L8-1M-1 1L1-1M6 8L8 6"/></pattern>\
        <pattern id="pt-round" width="5" height="5" patternUnits="userSpaceOnUse">\
        <rect class="b-round" width="5" height="5"/><path class="i-round" d="M0 2.5H5"/></pattern>\
        <pattern id="pt-shared" width="6" height="6" patternUnits="userSpaceOnUse">\
        <rect class="b-round" width="6" height="6"/><path class="i-round" d="M0 3H6M3 0V6"/></pattern>\
        <pattern id="pt-not-adopted" width="7" height="7" patternUnits="userSpaceOnUse">\
        <rect class="b-not" width="7" height="7"/><path class="i-not" d="M-1-1L8 8M-1 6L1 8M6-1L8 1"/></pattern>\
        </defs></svg>\
        """;
    }
}
