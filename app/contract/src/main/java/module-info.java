/** Messages between station and central, codes and signatures. */
module linli.contract {
    requires transitive linli.core;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports linli.contract;
    exports linli.contract.code;
    exports linli.contract.rules;
    exports linli.contract.trust;
    exports linli.contract.v1;
    exports linli.contract.v1.act;
    exports linli.contract.v1.enrolment;
    exports linli.contract.v1.feed;
    exports linli.contract.v1.headquarters;
    exports linli.contract.v1.journal;
}
