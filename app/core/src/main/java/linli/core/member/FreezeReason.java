package linli.core.member;

/** Why a membership rests, or does not any more. */
public enum FreezeReason {
    /** The member asked for it. */
    MEMBER_ASKED,
    /** Points or codes seem to be used by somebody else. */
    SUSPECTED_MISUSE,
    /** It was looked into, and the membership goes on. */
    CLEARED
}
