package linli.station.counter;

import java.io.IOException;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.RegistrationRefusal;
import linli.core.membership.RegisterMember;
import linli.core.visit.Customer;
import linli.station.journal.DiskFullException;
import linli.station.journal.JournalRefusal;
import linli.station.store.member.StoredMembers;

/** Registers members: an id and a number of their own, and a key that is on disk before the act. */
final class Registration {

    private final CounterNeeds needs;
    private final Lookup lookup;

    Registration(CounterNeeds needs, Lookup lookup) {
        this.needs = needs;
        this.lookup = lookup;
    }

    /** The registration, decided now; {@code ALREADY_REGISTERED} if that phone number is known. */
    Outcome<Act.MemberRegistered> decide(
            Profile profile, Optional<MemberId> inviter, Moment moment) {
        if (isKnown(profile)) {
            return Outcome.refused(RegistrationRefusal.ALREADY_REGISTERED);
        }
        Member member =
                new Member(
                        new MemberId(needs.ids().get()),
                        freeNumber(),
                        profile,
                        needs.station(),
                        inviter,
                        moment.occasion().businessDay());
        Optional<Customer> reward = inviter.flatMap(id -> lookup.customer(id, moment));
        return new RegisterMember(moment.rules())
                .decide(member, reward, moment.occasion())
                .then(this::withKey);
    }

    private boolean isKnown(Profile profile) {
        return !profile.phone().isEmpty()
                && needs.store().members().byLastFour(profile.lastFour()).stream()
                        .anyMatch(member -> member.profile().phone().equals(profile.phone()));
    }

    /** A number that no member has and that is on no lost card. */
    MemberNumber freeNumber() {
        while (true) {
            MemberNumber number = new MemberNumber(needs.random().nextLong(MemberNumber.LIMIT));
            StoredMembers members = needs.store().members();
            if (members.byNumber(number).isEmpty() && !members.holds(number)) {
                return number;
            }
        }
    }

    private Outcome<Act.MemberRegistered> withKey(Act.MemberRegistered act) {
        try {
            needs.keys().make(act.member().id());
            return Outcome.of(act);
        } catch (DiskFullException e) {
            return Outcome.refused(JournalRefusal.DISK_FULL);
        } catch (IOException e) {
            return Outcome.refused(JournalRefusal.JOURNAL_WRITE_FAILED);
        }
    }
}
