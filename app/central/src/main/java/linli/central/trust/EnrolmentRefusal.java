package linli.central.trust;

import linli.core.Refusal;

/** Why a station was not enrolled. */
public enum EnrolmentRefusal implements Refusal {
    /** The code is unknown, used by another station or expired. */
    ENROLMENT_CODE,
    /** The station's id has another key. */
    STATION_TAKEN,
    /** The request is not signed with the key it proposes. */
    WRONG_SIGNATURE,
    /** The station's id is not a UUID. */
    MALFORMED,
    /** No such station. */
    NOT_FOUND;

    @Override
    public String code() {
        return name();
    }
}
