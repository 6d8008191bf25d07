package linli.core.member;

/** Identity of a pickup station, given at enrolment. */
public record StationId(String value) {}
