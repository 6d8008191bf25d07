package linli.station.store.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A lost card as the central told of it. */
@Entity
@Table(name = "stopped_card")
class StoppedCardRow implements Row {

    @Id long number;

    @Column(name = "member_id")
    String memberId = "";

    int generation;

    /** For Hibernate. */
    protected StoppedCardRow() {}

    StoppedCardRow(long number, String memberId, int generation) {
        this.number = number;
        this.memberId = memberId;
        this.generation = generation;
    }

    @Override
    public Object key() {
        return number;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("number", number);
        columns.put("member_id", memberId);
        columns.put("generation", generation);
        return columns;
    }
}
