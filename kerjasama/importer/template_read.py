def is_template(sheets): return False
class TemplateFile: pass
