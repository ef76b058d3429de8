package no.samsvar.engine.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is, by its content. */
enum FileType {
    TEXT("txt", "text", "csv", "tsv", "md", "log"),
    HTML("html", "htm", "xhtml", "xht"),
    PDF("pdf"),
    DOCX("docx", "dotx", "docm", "dotm"),
    DOC("doc", "dot"),
    RTF("rtf"),
    ODT("odt", "ott", "fodt"),
    PPTX("pptx", "potx", "ppsx", "pptm", "ppsm"),
    EML("eml", "mht", "mhtml", "mbox"),
    MSG("msg", "oft"),
    /** An encrypted package whose inside cannot be told. */
    ENCRYPTED(),
    IMAGE("png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "webp", "heic"),
    EMPTY(),
    /** Something that is known not to be a document, or not known at all. */
    UNKNOWN("xlsx", "xls", "ppt", "zip", "exe", "ods", "odp");

    private final List<String> endings;

    FileType(String... endings) {
        this.endings = List.of(endings);
    }

    /** Whether there is nothing to read, so that all that is to be said is known. */
    boolean isProblem() {
        return this == EMPTY || this == IMAGE || this == UNKNOWN || this == ENCRYPTED;
    }

    /** What the name's ending promises, or null where it promises nothing. */
    static @Nullable FileType promisedBy(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(ending))
                .findFirst()
                .orElse(null);
    }
}
