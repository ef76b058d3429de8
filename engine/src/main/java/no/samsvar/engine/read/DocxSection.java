package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which page headers and footers a section has. */
final class DocxSection {
    private final Map<String, String> references = new HashMap<>();
    private boolean titlePage;

    void read(String name, Xml at) {
        switch (name) {
            case "headerReference", "footerReference" -> {
                String id = at.in("r", "id");
                if (id != null) {
                    references.put(name.substring(0, 6) + at.get("type", "default"), id);
                }
            }
            case "titlePg" -> titlePage = at.on();
            default -> {}
        }
    }

    /** The relationship ids of the first page's header and footer. */
    List<String> firstPage() {
        String kind = titlePage ? "first" : "default";
        List<String> ids = new ArrayList<>();
        for (String place : List.of("header", "footer")) {
            String id = references.get(place + kind);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }
}
