package no.samsvar.app.people;

/** How a secret is shown to an app that makes codes. */
final class Otp {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Otp() {}

    /** RFC 4648 without padding. */
    static String base32(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : bytes) {
            held = (held << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                out.append(ALPHABET.charAt((held >> bits) & 31));
            }
        }
        if (bits > 0) {
            out.append(ALPHABET.charAt((held << (5 - bits)) & 31));
        }
        return out.toString();
    }

    /** The secret as a QR code: an SVG in a data address. */
    static String picture(byte[] secret) {
        return Qr.picture("otpauth://totp/Samsvar?issuer=Samsvar&secret=" + base32(secret));
    }
}
