package no.samsvar.engine.report;

/**
 * The properties of an Office file: title, language, for whom, and by what. No date: the same
 * result would not give the same bytes.
 */
final class OfficeProperties {
    private static final String CORE = OfficeZip.PACKAGE + "metadata/core-properties";
    private static final String SCHEMAS =
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    private OfficeProperties() {}

    static void of(Page page, OfficeZip zip) {
        zip.way(
                "",
                OfficeZip.PACKAGE + "relationships/metadata/core-properties",
                "docProps/core.xml");
        zip.way("", "extended-properties", "docProps/app.xml");
        zip.way("", OfficeSeal.WAY, OfficeSeal.PATH);
        zip.part(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                core(page));
        zip.part(
                "docProps/app.xml",
                "officedocument.extended-properties+xml",
                new Html()
                        .open("Properties", "xmlns", SCHEMAS)
                        .element("Application", "Samsvar")
                        .close("Properties")
                        .done());
    }

    private static String core(Page page) {
        Html xml = new Html();
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                CORE,
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        xml.element("dc:title", page.say("top.page", Top.title(page)));
        xml.element("dc:creator", "Samsvar");
        xml.element("dc:language", WordText.tag(page.phrases.language()));
        xml.element("cp:category", page.say("audience." + page.all().audience()));
        return xml.close("cp:coreProperties").done();
    }
}
