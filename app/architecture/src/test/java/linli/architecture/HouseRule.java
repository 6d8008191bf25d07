package linli.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule of the house with the smallest class that breaks it, so that nobody need believe that the
 * rule can fail.
 *
 * @param layer the packages it guards, as an ArchUnit pattern; an empty layer is a broken rule
 * @param breach a class that must be refused
 */
record HouseRule(String name, String layer, ArchRule rule, Breach breach) {

    /** The rule's objections to {@code classes}, empty if there are none. */
    String objectionsTo(JavaClasses classes) {
        var result = rule.allowEmptyShould(true).evaluate(classes);
        return result.hasViolation() ? result.getFailureReport().toString() : "";
    }

    /**
     * A class that breaks a rule.
     *
     * @param type its full name
     * @param member a Java member declaration that does the forbidden thing
     */
    record Breach(String type, String member) {

        /** A class of that name that merely mentions {@code forbidden}. */
        static Breach mentioning(String type, String forbidden) {
            return new Breach(type, "Class<?> mentioned() { return " + forbidden + ".class; }");
        }

        String packageName() {
            return type.substring(0, type.lastIndexOf('.'));
        }

        String simpleName() {
            return type.substring(type.lastIndexOf('.') + 1);
        }

        String source() {
            return "package %s; public class %s { %s }"
                    .formatted(packageName(), simpleName(), member);
        }
    }
}
