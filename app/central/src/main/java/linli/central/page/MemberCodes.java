package linli.central.page;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.central.store.Database;
import linli.central.trust.CentralIdentity;
import linli.contract.code.MemberCode;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;

/** Issues members' rotating codes. */
public final class MemberCodes {

    private static final int POLICY = 1;

    private final Database database;
    private final CentralIdentity identity;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** Signs as {@code identity}; {@code random} draws serials. */
    public MemberCodes(
            Database database,
            CentralIdentity identity,
            InstantSource clock,
            RandomGenerator random) {
        this.database = database;
        this.identity = identity;
        this.clock = clock;
        this.random = random;
    }

    /** A code as a phone shows it, and when it ends. */
    public record Issued(String text, Instant expires) {}

    /** A code for that member, if there is one. */
    public Optional<Issued> issue(MemberId member) {
        return database.inSnapshot(tx -> tx.neighbours().find(member))
                .map(row -> issue(new MemberNumber(row.number())));
    }

    private Issued issue(MemberNumber number) {
        MemberCode code = MemberCode.issue(number, clock.instant(), POLICY, random);
        return new Issued(identity.sign(code), code.issued().plus(code.lives()));
    }
}
