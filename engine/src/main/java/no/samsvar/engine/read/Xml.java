package no.samsvar.engine.read;

import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through XML once, without a tree, at any depth. No document type is processed and nothing
 * outside the stream is read. Each event costs one operator of the budget.
 *
 * <p>Names are given with the prefix that is customary for their namespace ({@code w}, {@code a},
 * {@code text}, …), whatever the file calls it; an unknown namespace has the empty prefix.
 */
final class Xml {
    /** What is done with the events. */
    interface Handler {
        /**
         * @return false to leave the element out with all that it holds; its end is not reported
         */
        boolean start(String prefix, String name, Xml at);

        void end(String prefix, String name);

        /** A piece of text; a run of text may come in several. */
        default void text(char[] chars, int from, int length) {}
    }

    private static final Map<String, String> PREFIXES = XmlNames.PREFIXES;

    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static void scan(InputStream in, Budget budget, Handler handler) throws XMLStreamException {
        XMLStreamReader reader = factory().createXMLStreamReader(in);
        try {
            new Xml(reader).scan(budget, handler);
        } finally {
            reader.close();
        }
    }

    private void scan(Budget budget, Handler handler) throws XMLStreamException {
        int left = 0;
        long run = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            budget.operators(1);
            run = reader.hasText() ? run + reader.getTextLength() : 0;
            if (run > budget.limits().characters()) {
                budget.characters(run); // no handler holds a run of text that is too long anyway
            }
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (left > 0 || !handler.start(prefix(), reader.getLocalName(), this)) {
                        left++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (left > 0) {
                        left--;
                    } else {
                        handler.end(prefix(), reader.getLocalName());
                    }
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (left == 0) {
                        handler.text(
                                reader.getTextCharacters(),
                                reader.getTextStart(),
                                reader.getTextLength());
                    }
                }
                default -> {}
            }
        }
    }

    private String prefix() {
        String namespace = reader.getNamespaceURI();
        String prefix = namespace == null ? null : PREFIXES.get(namespace);
        return prefix == null ? "" : prefix;
    }

    /** The attribute with this local name in any namespace, or null. */
    @Nullable String get(String name) {
        return reader.getAttributeValue(null, name);
    }

    String get(String name, String otherwise) {
        String value = get(name);
        return value == null ? otherwise : value;
    }

    /** The attribute in the namespace of this customary prefix, or null. */
    @Nullable String in(String prefix, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals(name)
                    && namespace != null
                    && prefix.equals(PREFIXES.get(namespace))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute as a whole number, or the other value where it is none. */
    int number(String name, int otherwise) {
        return parse(get(name), otherwise);
    }

    static int parse(@Nullable String value, int otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** An on/off property of WordprocessingML: on where its {@code val} is missing. */
    boolean on() {
        return switch (get("val", "1")) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(javax.xml.XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // the platform allows 100; going through takes no stack, and honest files nest deeper
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }
}
