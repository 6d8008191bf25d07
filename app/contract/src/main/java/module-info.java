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
}
