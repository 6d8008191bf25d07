package linli.central.trust;

import java.security.KeyPair;
import java.util.Map;
import linli.contract.code.MemberCode;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.SignedText;

/**
 * Who the central is.
 *
 * @param audience its id, which the tokens of stations name
 * @param generation of its database
 * @param keyId of {@code keys}, 0 to 255
 * @param keys with which it signs rule books and member codes
 */
public record CentralIdentity(String audience, int generation, int keyId, KeyPair keys) {

    /** What stations pin at enrolment. */
    public CentralKeys publicKeys() {
        return new CentralKeys(Map.of(keyId, keys.getPublic()));
    }

    /** Signs a document for that purpose. */
    public SignedText sign(String text, String purpose) {
        return SignedText.sign(text, purpose, keyId, keys.getPrivate());
    }

    /** Signs a member's rotating code. */
    public String sign(MemberCode code) {
        return code.sign(keyId, keys.getPrivate());
    }

    /** Without the keys, so that no log can carry them. */
    @Override
    public String toString() {
        return "CentralIdentity[" + audience + "]";
    }
}
