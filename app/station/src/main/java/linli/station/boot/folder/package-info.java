/**
 * What a station keeps in small files beside its journal: who it is, where it is enrolled, its
 * keys, its epoch.
 */
package linli.station.boot.folder;
