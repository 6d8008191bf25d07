package linli.station.store.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A rotating code that was accepted. */
@Entity
@Table(name = "code_serial")
class CodeSerialRow implements Row {

    @Id long seq;

    String serial = "";

    @Column(name = "member_id")
    String memberId = "";

    /** For Hibernate. */
    protected CodeSerialRow() {}

    CodeSerialRow(long seq, String serial, String memberId) {
        this.seq = seq;
        this.serial = serial;
        this.memberId = memberId;
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("serial", serial);
        columns.put("member_id", memberId);
        return columns;
    }
}
