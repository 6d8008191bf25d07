package linli.core.member;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who a member is as a person. Encrypted wherever it is kept, each member with a key of their own.
 *
 * @param name as the member gave it, may be empty
 * @param phone digits only, may be empty
 * @param birthday where given
 */
public record Profile(String name, String phone, Optional<LocalDate> birthday) {

    /** The profile of a member whose personal fields were erased or never given. */
    public static final Profile UNKNOWN = new Profile("", "", Optional.empty());

    /** The last four digits of the phone number; empty if there are fewer. */
    public String lastFour() {
        return phone.length() < 4 ? "" : phone.substring(phone.length() - 4);
    }

    /** A text without the personal fields, so that no log can carry them. */
    @Override
    public String toString() {
        return "Profile[*]";
    }
}
