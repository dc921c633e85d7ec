print("star_package.sub is imported by the star")
