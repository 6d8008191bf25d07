package linli.central.trust;

import linli.contract.code.MemberCode;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.SignedText;

/**
 * Who the central is.
 *
 * @param audience its id, which the tokens of stations name
 * @param generation of its database
 * @param keys with which it signs rule books and member codes
 */
public record CentralIdentity(String audience, int generation, SigningKeys keys) {

    /** What stations pin at enrolment. */
    public CentralKeys publicKeys() {
        return keys.published();
    }

    /** Signs a document for that purpose. */
    public SignedText sign(String text, String purpose) {
        return keys.sign(text, purpose);
    }

    /** Signs a member's rotating code. */
    public String sign(MemberCode code) {
        return keys.sign(code);
    }

    /** Without the keys, so that no log can carry them. */
    @Override
    public String toString() {
        return "CentralIdentity[" + audience + "]";
    }
}
