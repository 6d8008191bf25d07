package linli.central.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import linli.core.member.MemberId;

/** The addresses of members' pages: nobody can make one without the central's secret. */
public final class PageAddresses {

    private static final int MAC_BYTES = 16;
    private static final String ROOT = "/m/";

    private final byte[] secret;

    /** Derived from that secret. */
    public PageAddresses(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** The address of a member's page, from the root of the server. */
    public String of(MemberId member) {
        byte[] id = member.value().getBytes(StandardCharsets.UTF_8);
        return ROOT + base64(id) + "." + base64(mac(id));
    }

    /** Whose page has the address that ends so. */
    public Optional<MemberId> read(String end) {
        int dot = end.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] id = Base64.getUrlDecoder().decode(end.substring(0, dot));
            byte[] mac = Base64.getUrlDecoder().decode(end.substring(dot + 1));
            return MessageDigest.isEqual(mac(id), mac)
                    ? Optional.of(new MemberId(new String(id, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(id), MAC_BYTES);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
