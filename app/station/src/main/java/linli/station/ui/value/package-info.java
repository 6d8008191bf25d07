/** 储值: paid in, looked at and paid out for the member who is served. */
package linli.station.ui.value;
