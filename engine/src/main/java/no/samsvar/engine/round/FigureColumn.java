package no.samsvar.engine.round;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a table of figures, and what their headers are called in three languages. */
enum FigureColumn {
    ID("id", "respondent", "svarer", "svarar"),
    NUMBER(
            "number",
            "nr",
            "knr",
            "nummer",
            "kommunenummer",
            "kommunenr",
            "municipalitynumber",
            "municipalitycode",
            "code",
            "kode",
            "kommunekode",
            "region"),
    NAME("name", "navn", "namn", "kommune", "kommunenavn", "kommunenamn", "municipality"),
    INHABITANTS(
            "inhabitants",
            "population",
            "innbyggere",
            "innbyggjarar",
            "innbyggertall",
            "innbyggjartal",
            "antallinnbyggere",
            "talpainnbyggjarar",
            "folketall",
            "folketal",
            "folkemengde",
            "folkemengd",
            "befolkning",
            "personer",
            "personar"),
    SIZE(
            "size",
            "sizeclass",
            "storrelse",
            "storrelsesklasse",
            "storrelsesgruppe",
            "kommunestorrelse",
            "storleik",
            "storleiksklasse",
            "storleiksgruppe",
            "kommunestorleik"),
    CENTRALITY("centrality", "centralityclass", "sentralitet", "sentralitetsklasse"),
    KOSTRA("kostra", "kostragroup", "kostragruppe", "kostragrupper", "kommunegruppe");

    /** Which body a row is about; one of them is needed. */
    static final List<FigureColumn> BODY = List.of(ID, NUMBER, NAME);

    /** What a row says of it; one of them is needed. */
    static final List<FigureColumn> VALUES = List.of(INHABITANTS, SIZE, CENTRALITY, KOSTRA);

    private final List<String> headers;

    FigureColumn(String... headers) {
        this.headers = List.of(headers);
    }

    /** The column under a header: case, accents, signs and a date in it do not matter. */
    static @Nullable FigureColumn of(String header) {
        String plain = NameFold.squashed(header).replaceAll("\\d", "");
        for (FigureColumn column : values()) {
            if (column.headers.contains(plain)) {
                return column;
            }
        }
        return null;
    }
}
