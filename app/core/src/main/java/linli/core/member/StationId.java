package linli.core.member;

/** Identity of a pickup station, given at enrolment. */
public record StationId(String value) {

    /** Written out because every slice of an account is asked for it at every act. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StationId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
