package linli.station.sync;

import java.util.Map;
import linli.contract.v1.ProblemCode;

/** What the central's refusals mean to a station. */
final class Problems {

    private static final Map<ProblemCode, SyncFault> MEANINGS =
            Map.ofEntries(
                    Map.entry(ProblemCode.WRONG_SIGNATURE, SyncFault.STATION_REFUSED),
                    Map.entry(ProblemCode.UNKNOWN_STATION, SyncFault.STATION_REFUSED),
                    Map.entry(ProblemCode.TOKEN_EXPIRED, SyncFault.CLOCK_REFUSED),
                    Map.entry(ProblemCode.STATION_REVOKED, SyncFault.STATION_REVOKED),
                    Map.entry(ProblemCode.STATION_TAKEN, SyncFault.STATION_ID_TAKEN),
                    Map.entry(ProblemCode.ENROLMENT_CODE, SyncFault.ENROLMENT_CODE_REFUSED),
                    Map.entry(ProblemCode.JOURNAL_FORK, SyncFault.JOURNAL_FORKED),
                    Map.entry(ProblemCode.RECOVERING, SyncFault.CENTRAL_RECOVERING),
                    Map.entry(ProblemCode.BROKEN_CHAIN, SyncFault.ENTRY_REFUSED),
                    Map.entry(ProblemCode.FOREIGN_ENTRY, SyncFault.ENTRY_REFUSED));

    private Problems() {}

    /** The meaning of that code; of one that is not known here, that the request was refused. */
    static SyncFault meaning(String code) {
        for (Map.Entry<ProblemCode, SyncFault> meaning : MEANINGS.entrySet()) {
            if (meaning.getKey().name().equals(code)) {
                return meaning.getValue();
            }
        }
        return SyncFault.REQUEST_REFUSED;
    }
}
