def build(o): return b"x"
