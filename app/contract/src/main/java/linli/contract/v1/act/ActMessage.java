package linli.contract.v1.act;

import linli.contract.v1.journal.JournalHeader;

/**
 * An act as it is written into the journal.
 *
 * @param type for {@link JournalHeader#type()}
 * @param payload JSON
 */
public record ActMessage(String type, String payload) {}
