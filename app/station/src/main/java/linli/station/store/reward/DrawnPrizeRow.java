package linli.station.store.reward;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A prize that was drawn. */
@Entity
@Table(name = "drawn_prize")
class DrawnPrizeRow implements Row {

    @Id long seq;

    @Column(name = "member_id")
    String memberId = "";

    String prize = "";

    long points;

    long random;

    /** For Hibernate. */
    protected DrawnPrizeRow() {}

    DrawnPrizeRow(long seq, String memberId, String prize, long points, long random) {
        this.seq = seq;
        this.memberId = memberId;
        this.prize = prize;
        this.points = points;
        this.random = random;
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("member_id", memberId);
        columns.put("prize", prize);
        columns.put("points", points);
        columns.put("random", random);
        return columns;
    }
}
