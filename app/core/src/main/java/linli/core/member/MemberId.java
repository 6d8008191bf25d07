package linli.core.member;

/** Identity of a member, made once where they registered and never reused. */
public record MemberId(String value) {}
