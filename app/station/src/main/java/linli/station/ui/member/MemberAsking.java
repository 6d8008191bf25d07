package linli.station.ui.member;

import linli.station.ui.kit.ChoiceModel;

/** What is asked about a member. */
public sealed interface MemberAsking {

    /** One of several things. */
    record Choice(ChoiceModel choice) implements MemberAsking {}

    /** Who the person is. */
    record Person(EditViewModel form) implements MemberAsking {}
}
