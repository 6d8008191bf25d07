package linli.hardware.barcode;

/** What became of reading a label template from the settings: the template, or why it is none. */
public sealed interface TemplateParsing permits LabelTemplate, TemplateRefusal {}
