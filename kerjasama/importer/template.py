def build(): return b""
def sheet_title(t): return t
