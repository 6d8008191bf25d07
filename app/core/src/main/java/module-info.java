/** What a shop is: money, goods, members, points, sales. Requires nothing but java.base. */
module linli.core {
    exports linli.core;
}
