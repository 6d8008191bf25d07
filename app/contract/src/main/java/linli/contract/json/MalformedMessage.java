package linli.contract.json;

import linli.contract.Malformed;

/** Carries a refusal out of nested reading to {@link Json}, which hands it on as a value. */
final class MalformedMessage extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Malformed refusal;

    MalformedMessage(Malformed refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    Malformed refusal() {
        return refusal;
    }
}
