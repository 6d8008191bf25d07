package linli.station.store.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A member's account as the central last had it. */
@Entity
@Table(name = "account")
class AccountRow implements Row {

    @Id
    @Column(name = "member_id")
    String memberId = "";

    int epoch;

    @Column(name = "applied_seq")
    long appliedSeq;

    @Column(name = "first_expiry")
    LocalDate firstExpiry = LocalDate.EPOCH;

    @Column(name = "account", length = Row.LONGEST_TEXT)
    String account = "";

    @Column(name = "may_keep")
    long mayKeep;

    @Column(name = "may_keep_fen")
    long mayKeepFen;

    String due = "";

    int generation;

    /** For Hibernate. */
    protected AccountRow() {}

    AccountRow(
            String memberId,
            int epoch,
            long appliedSeq,
            LocalDate firstExpiry,
            String account,
            Dues.Due due,
            int generation) {
        this.memberId = memberId;
        this.epoch = epoch;
        this.appliedSeq = appliedSeq;
        this.firstExpiry = firstExpiry;
        this.account = account;
        this.mayKeep = due.points();
        this.mayKeepFen = due.value();
        this.due = due.when().name();
        this.generation = generation;
    }

    @Override
    public Object key() {
        return memberId;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("member_id", memberId);
        columns.put("epoch", epoch);
        columns.put("applied_seq", appliedSeq);
        columns.put("first_expiry", firstExpiry);
        columns.put("account", account);
        columns.put("may_keep", mayKeep);
        columns.put("may_keep_fen", mayKeepFen);
        columns.put("due", due);
        columns.put("generation", generation);
        return columns;
    }
}
