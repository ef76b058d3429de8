package no.samsvar.engine.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import no.samsvar.engine.text.Metadata;
import org.jspecify.annotations.Nullable;

/** The parts of an Office Open XML file and how they point to each other. */
final class Opc {
    /**
     * @param target the part's name in the zip
     * @param type the last part of the relationship's type: {@code styles}, {@code header}, …
     */
    record Relation(String target, String type) {}

    private final Zip zip;
    private final Budget budget;

    Opc(byte[] bytes, Budget budget) {
        this.budget = budget;
        zip = new Zip(bytes, budget.limits());
    }

    Zip zip() {
        return zip;
    }

    /** Goes through a part; says whether there is one. */
    boolean scan(@Nullable String part, Xml.Handler handler)
            throws IOException, XMLStreamException {
        if (part == null) {
            return false;
        }
        try (InputStream in = zip.open(part)) {
            if (in == null) {
                return false;
            }
            Xml.scan(in, budget, handler);
            return true;
        }
    }

    /** The part that is the document itself. */
    String main(String usual) throws IOException, XMLStreamException {
        String named = byType("", "officeDocument");
        return named != null && zip.has(named) ? named : usual;
    }

    /** The first part of this type that the part points to, or null. */
    @Nullable String byType(String part, String type) throws IOException, XMLStreamException {
        for (Relation relation : relations(part).values()) {
            if (relation.type().equals(type)) {
                return relation.target();
            }
        }
        return null;
    }

    /** What the part points to inside the file, by id. An empty name stands for the whole file. */
    Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, Relation> relations = new LinkedHashMap<>();
        scan(
                folder + "_rels/" + part.substring(slash) + ".rels",
                new Xml.Handler() {
                    @Override
                    public boolean start(String prefix, String name, Xml at) {
                        String id = at.get("Id");
                        String type = at.get("Type");
                        String target = at.get("Target");
                        if (id != null
                                && type != null
                                && target != null
                                && !"External".equals(at.get("TargetMode"))) {
                            relations.put(
                                    id,
                                    new Relation(
                                            resolve(folder, target),
                                            type.substring(type.lastIndexOf('/') + 1)));
                        }
                        return true;
                    }

                    @Override
                    public void end(String prefix, String name) {}
                });
        return relations;
    }

    private static String resolve(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    /** Title, author and date from the core properties. */
    Metadata metadata() throws IOException, XMLStreamException {
        MetadataHandler handler = new MetadataHandler();
        scan(byType("", "core-properties"), handler);
        return handler.metadata();
    }
}
