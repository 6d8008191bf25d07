package linli.core.operator;

/** Whether somebody may do something. */
public enum Leave {
    ALLOWED,
    /** Only if a second person who may says so. */
    WITH_APPROVAL,
    FORBIDDEN
}
