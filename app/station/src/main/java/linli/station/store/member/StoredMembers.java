package linli.station.store.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import linli.core.member.AbsentMember;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Members;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.member.StopList;
import linli.station.store.h2.Initials;
import linli.station.store.h2.Passwords;
import linli.station.store.h2.Queries;
import linli.station.store.h2.StoreParts;
import linli.station.store.h2.Texts;

/**
 * The members in H2: those the central told of and those who registered here since, with what this
 * station's own later acts made of them. A member and their account come from the central together,
 * so the account says which acts its member includes.
 */
public final class StoredMembers implements Members, StopList {

    private static final String COLUMNS = "select member_id, number, home, inviter, since,";
    private static final String SHARED = COLUMNS + " sealed_profile, frozen from member m where ";
    private static final String OWN =
            COLUMNS
                    + " sealed_profile, false from registered_member r where not exists"
                    + " (select 1 from member m where m.member_id = r.member_id) and ";
    private static final String CHANGED =
            "select c.kind, c.number, c.sealed_profile from member_change c left join account a on"
                + " a.member_id = c.member_id where c.member_id = ? and c.seq > case when a.epoch"
                + " is null then 0 when a.epoch = ? then greatest(a.applied_seq, ?) else ? end"
                + " order by c.seq";

    private final Queries queries;
    private final StoreParts parts;
    private final Texts texts;
    private final Passwords passwords;

    /** Reads by the queries of those parts. */
    public StoredMembers(StoreParts parts) {
        this.queries = parts.queries();
        this.parts = parts;
        this.texts = parts.texts();
        this.passwords = parts.passwords();
    }

    @Override
    public Optional<Member> byId(MemberId id) {
        return first("member_id = ?", id.value());
    }

    @Override
    public Optional<Member> byNumber(MemberNumber number) {
        return first("number = ?", number.value())
                .or(() ->
                        changedTo("number = ? and kind = 'CARD'", number.value()).stream()
                                .findFirst())
                .filter(member -> member.number().equals(number));
    }

    @Override
    public List<Member> byLastFour(String digits) {
        return digits.length() == 4
                ? of(
                        "last_four",
                        passwords.lastFour(digits),
                        member -> member.profile().lastFour().equals(digits))
                : List.of();
    }

    /** All members of that name, in order of registration. */
    public List<Member> byName(String name) {
        return name.isEmpty()
                ? List.of()
                : of(
                        "name_key",
                        passwords.name(name),
                        member -> member.profile().name().equals(name));
    }

    /** All members whose name in pinyin has those first letters, in order of registration. */
    public List<Member> byInitials(String letters) {
        String lower = letters.toLowerCase(Locale.ROOT);
        return lower.isEmpty()
                ? List.of()
                : of(
                        "initials_key",
                        passwords.initials(lower),
                        member -> Initials.of(member.profile().name()).equals(lower));
    }

    /** Whose a ticket is that names somebody by a number, also that of a card that was lost. */
    public MemberId ownerOf(MemberId id) {
        MemberId known = known(id);
        return AbsentMember.of(known).flatMap(absent -> ownerOfLost(absent.number())).orElse(known);
    }

    private Optional<MemberId> ownerOfLost(MemberNumber number) {
        return queries.first(
                "select member_id from stopped_card where number = ? union"
                        + " select member_id from member_change"
                        + " where kind = 'CARD' and lost_number = ?",
                row -> new MemberId(row.getString(1)),
                number.value(),
                number.value());
    }

    @Override
    public boolean holds(MemberNumber number) {
        return queries.number(
                        "select (select count(*) from stopped_card where number = ?)"
                                + " + (select count(*) from member_change"
                                + " where kind = 'CARD' and lost_number = ?)",
                        number.value(),
                        number.value())
                > 0;
    }

    /** The members whose row fits, and those who fit only since an act of this station. */
    private List<Member> of(String column, String value, Predicate<Member> fits) {
        String condition = column + " = ?";
        Map<MemberId, Member> found = new HashMap<>();
        queries
                .all(
                        SHARED + condition + " union all " + OWN + condition,
                        StoredMembers::read,
                        value,
                        value)
                .stream()
                .map(this::now)
                .forEach(member -> found.put(member.id(), member));
        changedTo(condition, value).forEach(member -> found.put(member.id(), member));
        return found.values().stream()
                .filter(fits)
                .sorted(
                        Comparator.comparing(Member::since)
                                .thenComparing(member -> member.id().value()))
                .toList();
    }

    private List<Member> changedTo(String condition, Object value) {
        return queries
                .all(
                        "select distinct member_id from member_change where " + condition,
                        row -> new MemberId(row.getString(1)),
                        value)
                .stream()
                .flatMap(id -> byId(id).stream())
                .toList();
    }

    private Optional<Member> first(String condition, Object value) {
        return queries.first(SHARED + condition, StoredMembers::read, value)
                .or(() -> queries.first(OWN + condition, StoredMembers::read, value))
                .map(this::now);
    }

    private Member now(Stored stored) {
        Member member =
                stored.member()
                        .withProfile(texts.open(stored.sealedProfile(), stored.member().id()));
        for (Changed change : changed(member.id())) {
            member =
                    switch (change.kind()) {
                        case EDITED ->
                                member.withProfile(texts.open(change.sealedProfile(), member.id()));
                        case FROZEN -> member.withFrozen(true);
                        case THAWED -> member.withFrozen(false);
                        case CARD -> member.withNumber(new MemberNumber(change.number()));
                    };
        }
        return member;
    }

    /** A member as a row has them, with the profile still sealed. */
    private record Stored(Member member, String sealedProfile) {}

    /** What an act made of a member that the central's does not include yet. */
    private record Changed(MemberChangeRow.Kind kind, long number, String sealedProfile) {}

    private List<Changed> changed(MemberId member) {
        return queries.all(
                CHANGED,
                row ->
                        new Changed(
                                MemberChangeRow.Kind.valueOf(row.getString(1)),
                                row.getLong(2),
                                row.getString(3)),
                member.value(),
                parts.epoch(),
                parts.carried(),
                parts.carried());
    }

    private static Stored read(ResultSet row) throws SQLException {
        String inviter = row.getString(4);
        Member member =
                new Member(
                        new MemberId(row.getString(1)),
                        new MemberNumber(row.getLong(2)),
                        Profile.UNKNOWN,
                        new StationId(row.getString(3)),
                        inviter.isEmpty() ? Optional.empty() : Optional.of(new MemberId(inviter)),
                        row.getObject(5, LocalDate.class),
                        row.getBoolean(7));
        return new Stored(member, row.getString(6));
    }
}
