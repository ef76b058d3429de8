package no.samsvar.engine.read;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.text.Block;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** The structure tree of a tagged PDF: which block each piece of marked content belongs to. */
final class PdfTags {
    private static final int DEEPEST = 200;
    private static final COSName STREAM = COSName.getPDFName("Stm");

    private final Map<COSDictionary, Map<Integer, PdfTag>> pages = new IdentityHashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, String> roles = new HashMap<>();
    private final Budget budget;
    private @Nullable PdfGroup last;
    private int order;

    /** Where the walk stands. */
    private record Place(
            @Nullable PdfGroup group,
            boolean label,
            int lists,
            @Nullable COSDictionary page,
            int depth) {

        Place in(@Nullable PdfGroup other) {
            return new Place(other, false, lists, page, depth);
        }
    }

    PdfTags(PDDocument document, Budget budget) {
        this.budget = budget;
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.getDictionaryObject(COSName.STRUCT_TREE_ROOT) instanceof COSDictionary root) {
            if (root.getDictionaryObject(COSName.ROLE_MAP) instanceof COSDictionary map) {
                map.entrySet().forEach(e -> role(e.getKey(), e.getValue()));
            }
            kids(root.getDictionaryObject(COSName.K), new Place(null, false, 0, null, 0));
        }
    }

    private void role(COSName from, @Nullable COSBase to) {
        if (to instanceof COSName name) {
            roles.put(from.getName(), name.getName());
        }
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    /** The tags of a page's marked contents, by their number. */
    Map<Integer, PdfTag> of(PDPage page) {
        return pages.getOrDefault(page.getCOSObject(), Map.of());
    }

    private void kids(@Nullable COSBase kids, Place place) {
        budget.operators(1);
        if (place.depth() > DEEPEST) {
            return;
        }
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                COSBase kid = array.getObject(i);
                if (!(kid instanceof COSArray)) {
                    kids(kid, place);
                }
            }
        } else if (kids instanceof COSInteger number) {
            content(number.intValue(), place.page(), place);
        } else if (kids instanceof COSDictionary dictionary) {
            if (dictionary.containsKey(COSName.S)) {
                if (seen.add(dictionary)) {
                    element(dictionary, place);
                }
            } else if (dictionary.containsKey(COSName.MCID) && !dictionary.containsKey(STREAM)) {
                COSDictionary page = dictionary.getCOSDictionary(COSName.PG);
                content(dictionary.getInt(COSName.MCID), page == null ? place.page() : page, place);
            }
        }
    }

    private void content(int number, @Nullable COSDictionary page, Place place) {
        if (page == null) {
            return;
        }
        PdfGroup group = place.group();
        if (group != null
                && group != last
                && group.contents > 0
                && last != null
                && last.kind != Block.Kind.FOOTNOTE) {
            // words after a nested list go on with its item, but are a paragraph of their own
            group = new PdfGroup(Block.Kind.PARAGRAPH, 0);
        }
        if (group != null) {
            group.contents++;
            last = group;
        }
        pages.computeIfAbsent(page, p -> new HashMap<>())
                .putIfAbsent(number, new PdfTag(group, place.label(), order++));
    }

    private String standard(String name) {
        String role = name;
        for (int i = 0; i < 10 && roles.containsKey(role) && !isStandard(role); i++) {
            role = roles.getOrDefault(role, role);
        }
        return role;
    }

    private static boolean isStandard(String role) {
        return role.matches("H[1-6]?|P|L|LI|Lbl|LBody|T[DHR]|Table|Span|Note|Artifact");
    }

    private void element(COSDictionary element, Place outer) {
        COSDictionary own = element.getCOSDictionary(COSName.PG);
        Place place =
                new Place(
                        outer.group(),
                        outer.label(),
                        outer.lists(),
                        own == null ? outer.page() : own,
                        outer.depth() + 1);
        String role = standard(String.valueOf(element.getNameAsString(COSName.S)));
        kids(element.getDictionaryObject(COSName.K), enter(role, place));
    }

    private static Place enter(String role, Place place) {
        PdfGroup group = place.group();
        return switch (role) {
            case "H1", "H2", "H3", "H4", "H5", "H6" ->
                    place.in(heading(group, role.charAt(1) - '0'));
            case "H", "Title" -> place.in(heading(group, 1));
            case "P", "TOCI", "Caption" -> place.in(paragraph(group));
            case "L" -> new Place(null, false, place.lists() + 1, place.page(), place.depth());
            case "LI" -> place.in(new PdfGroup(Block.Kind.ITEM, Math.clamp(place.lists(), 1, 9)));
            case "Lbl" ->
                    new Place(group, group != null, place.lists(), place.page(), place.depth());
            case "TD", "TH" -> place.in(new PdfGroup(Block.Kind.CELL, 0));
            case "Table" -> new Place(null, false, 0, place.page(), place.depth());
            case "Note", "FENote" -> place.in(new PdfGroup(Block.Kind.FOOTNOTE, 0));
            case "Artifact" -> place.in(new PdfGroup(Block.Kind.FURNITURE, 0));
            default -> place;
        };
    }

    /** A heading with a number is a list item in some files. */
    private static PdfGroup heading(@Nullable PdfGroup outer, int level) {
        if (outer != null && outer.kind == Block.Kind.ITEM && !outer.begun) {
            outer.kind = Block.Kind.HEADING;
            outer.level = level;
            outer.begun = true;
            return outer;
        }
        return new PdfGroup(Block.Kind.HEADING, level);
    }

    /** The first paragraph of an item is the item; a cell or note holds its paragraphs. */
    private static PdfGroup paragraph(@Nullable PdfGroup outer) {
        if (outer != null) {
            boolean holds =
                    switch (outer.kind) {
                        case CELL, FOOTNOTE, FURNITURE -> true;
                        case ITEM -> !outer.begun;
                        case HEADING, PARAGRAPH -> false;
                    };
            if (holds) {
                outer.begun = true;
                return outer;
            }
        }
        return new PdfGroup(Block.Kind.PARAGRAPH, 0);
    }
}
