package linli.contract.rules;

/**
 * Carries a refusal out of nested reading to {@link JsonDocument}, which hands it on as a value.
 */
final class MalformedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient MalformedDocument refusal;

    MalformedException(MalformedDocument refusal) {
        super(refusal.text(), null, false, false);
        this.refusal = refusal;
    }

    MalformedDocument refusal() {
        return refusal;
    }
}
