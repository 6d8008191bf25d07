package linli.station.store.member;

import linli.core.member.Profile;
import linli.station.store.h2.Initials;
import linli.station.store.h2.Passwords;

/**
 * What a person is looked up by, each in a form that can be compared but not read.
 *
 * @param lastFour digits of the phone number
 * @param name in full
 * @param initials of its pinyin
 */
record PersonKeys(String lastFour, String name, String initials) {

    static PersonKeys of(Profile profile, Passwords passwords) {
        return new PersonKeys(
                passwords.lastFour(profile.lastFour()),
                passwords.name(profile.name()),
                passwords.initials(Initials.of(profile.name())));
    }
}
